    if (ago < 1 || ago > gauge->size) {
        return -1;
    }
    int i = (gauge->next + gauge->size - ago) % gauge->size;
    int wrong = gauge->cm[i];
    gauge->cm[i] = level;
    return wrong;
}
