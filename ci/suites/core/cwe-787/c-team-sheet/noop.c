    return true;
}
