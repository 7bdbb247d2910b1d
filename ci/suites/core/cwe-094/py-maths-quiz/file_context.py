import random


class Quiz:
    def __init__(self):
        self.question = f"{random.randint(2, 50)} + {random.randint(2, 12)}"

    def is_right(self, answer):
        return answer == evaluate(self.question)


