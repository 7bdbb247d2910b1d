"""What the wedding team does with its guest lists, with the programs that every Linux machine has."""
import os
import subprocess


def lines_from(command):
    """Run a program, given as the list of its name and arguments. Returns the lines that it prints."""
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True)
    return done.stdout.splitlines()


def all_lists():
    return lines_from(["ls", "lists"])


def printer_queue():
    return os.popen("lpstat -o").read()


