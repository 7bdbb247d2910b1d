    return first;
}
