    if (month < 0 || month > 12) {
        return "???";
    }
    return LABELS[month - 1];
}
