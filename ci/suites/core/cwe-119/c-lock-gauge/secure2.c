    int place = (gauge->next - ago) % gauge->size;
    if (place < 0)
        place += gauge->size;
    int wrong = gauge->cm[place];
    gauge->cm[place] = level;
    return wrong;
}
