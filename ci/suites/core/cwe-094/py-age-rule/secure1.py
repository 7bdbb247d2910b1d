    sign, limit = rule.split()
    compare = {">=": operator.ge, "<": operator.lt, "==": operator.eq}
    return compare[sign](age, int(limit))
