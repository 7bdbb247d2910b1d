    }
    return -1;
}
