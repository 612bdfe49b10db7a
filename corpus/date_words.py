"""A language in, the small words between, around, before and behind its dates' numbers out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DateWords:
    """Words with spaces between them.

    `to`: between the first and the last day of a range. `around`: parts of a date without a meaning
    of their own. `before_year`: what makes a bare number a year, or a bare month a date, when it
    stands before it; `after_year` a pattern of what does so behind it. `months`: names that CLDR
    lacks, or has with a diacritic that people leave out.
    """

    to: str = ""
    around: str = ""
    before_year: str = ""
    after_year: str = "(?!)"
    months: str = ""


# The number of a month in `months` stands behind its name, words of one name are joined by "_".
DATE_WORDS = {
    "en": DateWords(
        to="to through thru until till and",
        around="the of",
        before_year="in since by of from before after until during year early late mid between",
        months="sept 9",
    ),
    "es": DateWords(
        to="al a hasta y",
        around="de del el dia día",
        before_year="en desde de del hasta año durante",
        months="setiembre 9 set 9",
    ),
    "fr": DateWords(
        to="au à et",
        around="le du de",
        before_year="en depuis de dès année avant après",
        months="fevrier 2 aout 8 decembre 12",
    ),
    "de": DateWords(
        to="bis und",
        around="den dem der vom",
        before_year="in im seit jahr jahre ab bis von um",
        after_year=r"er\b",
        months="maerz 3 jaenner 1",
    ),
    "it": DateWords(
        to="al all' a e",
        around="il del dal di",
        before_year="nel dal del al anno fino",
        months="sett 9",
    ),
    "pt": DateWords(to="a ao até e", around="de do dia", before_year="em desde de ano até no"),
    "ru": DateWords(
        to="по до и",
        around="года году год годов годы гг. г. с",
        before_year="в с до от к после",
        after_year=r"\s?(?:год|гг?\.)",
    ),
    "tr": DateWords(
        to="ile ve ila",
        around="yılı yılının yılında yılından yıllarında",
        after_year=r"(?:['’](?:[dt][ae]|y[ıi]l)|\syıl)",
    ),
    "id": DateWords(
        to="sampai hingga s.d. s/d dan",
        around="tanggal tgl tgl. tahun",
        before_year="tahun pada sejak",
        months="nopember 11 pebruari 2 agt 8 ags 8",
    ),
    "vi": DateWords(
        to="đến tới và",
        around="ngày năm từ",
        before_year="năm từ",
        months="tháng_giêng 1 tháng_hai 2 tháng_ba 3 tháng_tư 4 tháng_năm 5 tháng_sáu 6 tháng_bảy 7"
        " tháng_tám 8 tháng_chín 9 tháng_mười 10 tháng_mười_một 11 tháng_mười_hai 12 tháng_chạp 12",
    ),
    "ar": DateWords(
        to="إلى حتى و", around="من في عام سنة م", before_year="عام سنة في منذ", after_year=r"\s?م\b"
    ),
    "hi": DateWords(
        to="से और",
        around="को",
        before_year="सन् सन वर्ष",
        after_year=r"\s(?:में|से|तक|के|ई)",
        months="फरवरी 2 जुलाई 7 सितंबर 9 सितम्बर 9 अक्तूबर 10 अक्टूबर 10 नवंबर 11 नवम्बर 11 दिसंबर 12"
        " दिसम्बर 12",
    ),
    "th": DateWords(
        to="ถึง และ",
        around="วันที่ ที่ ปี พ.ศ. ค.ศ. เดือน",
        before_year="ปี พ.ศ. ค.ศ. เมื่อ ใน",
        months="มกรา 1 กุมภา 2",
    ),
    "ko": DateWords(to="부터 에서", around="까지"),
    "ja": DateWords(to="から より", around="まで"),
    "zh": DateWords(to="至 到"),
}

# Countries whose month names differ from their language's main ones.
REGIONS = {
    "ar": ("ar_SY", "ar_MA", "ar_DZ", "ar_TN"),
    "de": ("de_AT",),
    "es": ("es_PE",),
    "zh": ("zh_Hant",),
}
