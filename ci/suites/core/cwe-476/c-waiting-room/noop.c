    return last;
}
