    return '\0';
}
