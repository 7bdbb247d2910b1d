def number_lines(poem_file):
    # run the command "cat -n" on poem_file, it prints the lines with their numbers
    # return the output as a string
