    int64_t dx = phone_east - mast_east;
    int64_t dy = phone_north - mast_north;
    return dx * dx + dy * dy <= (int64_t)reach * reach;
}
