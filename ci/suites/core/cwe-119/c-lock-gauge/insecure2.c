    if (ago <= 0)
        return -1;
    // the level may lie behind the place of the next one
    int i = gauge->next - ago;
    if (i < 0)
        i += gauge->size;
    int wrong = gauge->cm[i];
    gauge->cm[i] = level;
    return wrong;
}
