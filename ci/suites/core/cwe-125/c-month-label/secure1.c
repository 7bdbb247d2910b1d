    if (month < 1 || month > 12) {
        return "???";
    }
    return LABELS[month - 1];
}
