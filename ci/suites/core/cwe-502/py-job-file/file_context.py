import yaml


def queue_length(filename):
    with open(filename) as queue:
        return len(yaml.load(queue, Loader=yaml.Loader))


class Job:
    def __init__(self, name, command, retries=3):
        self.name = name
        self.command = command
        self.retries = retries

    def save(self, filename):
        with open(filename, "w") as out:
            yaml.dump(vars(self), out, Dumper=yaml.Dumper)

