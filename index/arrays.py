"""An array in, bytes out (NumPy's own file format), and back without a copy."""

import zlib
from collections.abc import Mapping
from io import BytesIO
from tokenize import TokenError

import numpy as np
from numpy.lib import format as npy
from numpy.typing import NDArray


def to_bytes(array: NDArray[np.generic]) -> bytes:
    """Give an array as an .npy file; ValueError for an array of Python objects.

    >>> from_bytes(to_bytes(np.arange(3)))
    array([0, 1, 2])
    """
    file = BytesIO()
    np.save(file, array, allow_pickle=False)
    return file.getvalue()


def from_bytes(data: bytes) -> NDArray[np.generic]:
    """View an .npy file as a read-only array over the same bytes; ValueError when it is none."""
    file = BytesIO(data)
    version = npy.read_magic(file)
    read_header = npy.read_array_header_1_0 if version == (1, 0) else npy.read_array_header_2_0
    try:
        shape, is_fortran, dtype = read_header(file)
    except TokenError as error:
        raise ValueError("the header cannot be read") from error
    flat: NDArray[np.generic] = np.frombuffer(data, dtype=dtype, offset=file.tell())
    return flat.reshape(shape, order="F" if is_fortran else "C")


def sums(files: Mapping[str, bytes]) -> NDArray[np.generic]:
    """Give the CRC-32 of each .npy file, uint32, (files,), in the order of their names.

    >>> sums({"b": b"two", "a": b"one"}) == sums({"a": b"one", "b": b"two"})
    array([ True,  True])
    """
    return np.asarray([zlib.crc32(files[name]) for name in sorted(files)], dtype=np.uint32)
