    double average = 0, hours = last + 1 - first;
    for (const int *hour = day->outflow + first; hour <= day->outflow + last; hour++)
        average += *hour / hours;
    return (int)(average + 0.5);
}
