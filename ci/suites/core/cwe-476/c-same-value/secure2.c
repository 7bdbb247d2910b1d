    if (!left_value || !right_value) return left_value == right_value;
    return !strcmp(left_value, right_value);
}
