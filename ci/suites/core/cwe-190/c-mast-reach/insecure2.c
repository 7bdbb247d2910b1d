    int east = abs(phone_east - mast_east);
    int north = abs(phone_north - mast_north);
    double distance = sqrt(east * east + north * north);
    return distance < reach;
}
