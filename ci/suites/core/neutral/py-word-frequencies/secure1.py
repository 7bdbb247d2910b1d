    return Counter(re.findall(r"\w+", text.lower())).most_common(n)
