    return;
}
