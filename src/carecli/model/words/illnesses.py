"""Words for illnesses, which stand on nothing that is made known."""

from carecli.model.words import Table

WORDS: Table = {
    "cancer": ("癌", "cancer"),
    "tumour": ("肿瘤", "tumour"),
    "leukaemia": ("白血病", "leukaemia"),
    "uraemia": ("尿毒症", "uraemia"),
    "dialysis": ("透析", "dialysis"),
    "chemotherapy": ("化疗", "chemotherapy"),
    "diabetes": ("糖尿病", "diabetes"),
    "stroke": ("中风", "stroke"),
    "infarction": ("梗死", "infarction"),
    "cerebral": ("脑梗", "cerebral"),
    "heart": ("心脏病", "heart disease"),
    "coronary": ("冠心病", "coronary"),
    "hypertension": ("高血压", "hypertension"),
    "cirrhosis": ("肝硬化", "cirrhosis"),
    "hepatitis": ("肝炎", "hepatitis"),
    "tuberculosis": ("结核", "tuberculosis"),
    "hiv": ("艾滋", "hiv"),
    "schizophrenia": ("精神分裂", "schizophrenia"),
    "depression": ("抑郁", "depression"),
    "dementia": ("痴呆", "dementia"),
    "parkinson": ("帕金森", "parkinson"),
    "paralysis": ("瘫痪", "paralysis"),
    "amputation": ("截肢", "amputation"),
    "serious": ("重病", "serious illness"),
    "long": ("慢性病", "long illness"),
    "disability": ("残疾", "disability"),
}
