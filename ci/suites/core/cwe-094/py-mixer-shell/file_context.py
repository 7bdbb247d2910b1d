import ast
import cmd
import json


class MixerShell(cmd.Cmd):
    prompt = 'mixer> '

    def __init__(self):
        super().__init__()
        self.levels = {'master': 0.8}

    def do_show(self, line):
        print(eval('self.levels[%r]' % line))

    def do_quit(self, line):
        return True

