    return hypot(mast_east - phone_east, mast_north - phone_north) <= reach;
}
