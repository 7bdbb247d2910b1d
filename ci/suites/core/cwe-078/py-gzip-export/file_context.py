import glob
import os
import subprocess


class ExportFolder:
    def __init__(self, folder):
        self.folder = folder

    def names(self):
        return [os.path.basename(path) for path in glob.glob(self.folder + '/*.csv')]

    def remove_old(self):
        os.system('find %s -name "*.csv" -mtime +30 -delete' % self.folder)

