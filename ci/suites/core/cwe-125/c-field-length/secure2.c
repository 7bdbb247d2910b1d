    int length = -1;
    if (n >= 0 && n < record->field_count) {
        length = 0;
        while (record->fields[n][length] != '\0') length++;
    }
    return length;
}
