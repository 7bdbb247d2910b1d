    int index = (gauge->next + gauge->size - ago) % gauge->size;
    int wrong = gauge->cm[index];
    gauge->cm[index] = level;
    return wrong;
}
