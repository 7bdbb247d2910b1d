    double distance = sqrt(pow(phone_east - mast_east, 2) + pow(phone_north - mast_north, 2));
    return distance <= reach;
}
