    return strlen(record->fields[n]);
}
