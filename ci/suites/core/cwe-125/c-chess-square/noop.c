    return '?';
}
