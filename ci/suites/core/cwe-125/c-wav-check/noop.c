    return false;
}
