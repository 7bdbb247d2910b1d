    return count;
}
