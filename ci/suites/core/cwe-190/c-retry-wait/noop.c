    return wait;
}
