    if (n > record->field_count) {
        return -1;
    }
    char *field = record->fields[n];
    return field ? (int)strlen(field) : -1;
}
