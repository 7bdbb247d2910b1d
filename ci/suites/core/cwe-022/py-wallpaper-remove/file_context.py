import os

from flask import Flask, abort, jsonify, request
from werkzeug.utils import secure_filename

app = Flask(__name__)
app.config['WALLPAPERS'] = os.path.join(os.getcwd(), 'wallpapers')


@app.route('/wallpapers', methods=['POST'])
def add_wallpaper():
    upload = request.files['image']
    upload.save(os.path.join(app.config['WALLPAPERS'], secure_filename(upload.filename)))
    return jsonify(added=upload.filename), 201


