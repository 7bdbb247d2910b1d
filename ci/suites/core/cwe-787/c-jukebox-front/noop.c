    return box->count;
}
