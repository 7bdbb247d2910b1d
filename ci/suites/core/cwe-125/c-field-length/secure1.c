    if (n < 0 || n >= record->field_count)
        return -1;
    return (int)strlen(record->fields[n]);
}
