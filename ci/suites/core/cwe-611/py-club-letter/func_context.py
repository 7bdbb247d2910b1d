def letter_text(letter):
