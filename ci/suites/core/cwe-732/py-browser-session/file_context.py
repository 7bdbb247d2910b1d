import os
import pickle


class Crawler:
    MODE = 0o644  # the web server shows the saved pages

    def __init__(self, folder):
        self.folder = folder
        self.cookies = {}  # host -> {name: value}

    def _put(self, name, data):
        path = os.path.join(self.folder, name)
        with open(path, 'wb') as f:
            f.write(data)
        os.chmod(path, self.MODE)
        return path

    def save_page(self, host, html):
        return self._put(host + '.html', html.encode())

