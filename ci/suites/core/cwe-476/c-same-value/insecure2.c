    if (left_value == right_value) {
        return true;
    }
    return strcmp(left_value, right_value) == 0;
}
