int fever_days(const double *temperatures, int days) {
    // one body temperature a day, in degrees Celsius
    // count the days on which it was above 38
