/* Called for each line that the ballot scanner sends: "ballot 3" is one more vote for candidate 3, the third.
   Other lines, such as "paper jam", are for the log and change nothing here. */
void count_ballot(const char *line) {
    int candidate;
    if (sscanf(line, "ballot %d", &candidate) != 1) {
        return;
    }
