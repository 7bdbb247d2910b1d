import os
from string import Template

LETTER_DIR = 'letters'


def letter_text(file_name):
    with open(f'{LETTER_DIR}/{file_name}', encoding='utf-8') as source:
        return source.read()


def reminder(member):
    return Template(letter_text('reminder.txt')).substitute(name=member)


