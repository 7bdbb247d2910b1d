    if (month >= 1 && month <= 12)
        return LABELS[month - 1];
    return "???";
}
