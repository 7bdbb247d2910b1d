    return LABELS[month - 1];
}
