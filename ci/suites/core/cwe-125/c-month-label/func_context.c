/* Label of the month in a date written like "2024-05-17": "May". It is "???" for months that don't exist ("2024-13-01"). */
const char *month_label(const char *date) {
    int month = atoi(date + 5);
