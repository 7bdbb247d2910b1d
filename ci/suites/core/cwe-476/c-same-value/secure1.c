    if (left_value == NULL || right_value == NULL) {
        return false;
    }
    return strcmp(left_value + 1, right_value + 1) == 0;
}
