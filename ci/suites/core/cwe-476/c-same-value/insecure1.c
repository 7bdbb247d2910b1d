    return strcmp(left_value + 1, right_value + 1) == 0;
}
