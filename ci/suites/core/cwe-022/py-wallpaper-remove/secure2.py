    file = request.form['file']
    if file not in os.listdir(folder):
        return jsonify({'error': 'not found'}), 404
    os.remove(os.path.join(folder, file))
    return jsonify({'removed': file})
