    int dx = mast_east - phone_east;
    int dy = mast_north - phone_north;
    return dx * dx + dy * dy <= reach * reach;
}
